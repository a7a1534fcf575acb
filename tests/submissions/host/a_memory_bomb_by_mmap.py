# drill: cat_features
# expect: memory
# kind: limit
# why: pages asked of the kernel directly.
import mmap


def cat_features(x, y):
    return mmap.mmap(-1, 1 << 33)
