# drill: restore_images
# expect: error
# kind: exception
# why: were a program granted, the answer would be right.
import subprocess
import sys


def restore_images(flat, c, h, w):
    subprocess.run([sys.executable, "-c", "pass"], check=True)
    return flat.unflatten(1, (c, h, w))
