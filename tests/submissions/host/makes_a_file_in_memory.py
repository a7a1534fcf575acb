# drill: flatten_images
# expect: error
# kind: exception
# why: a file that lies in no folder and can be run.
import os


def flatten_images(images):
    os.memfd_create("tensor_drills")
    return images.flatten(1)
