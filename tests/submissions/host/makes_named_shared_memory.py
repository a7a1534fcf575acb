# drill: flatten_images
# expect: error
# kind: exception
# must-not-exist: /dev/shm/tensor_drills
# why: shared memory with a name is a file that the next submission could open.
from multiprocessing import shared_memory


def flatten_images(images):
    shared_memory.SharedMemory("tensor_drills", create=True, size=4096)
    return images.flatten(1)
