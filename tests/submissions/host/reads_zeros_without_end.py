# drill: unsqueeze_pairwise_differences
# expect: memory timeout
# timeout: 5
# why: a device that never ends is read to its end.
with open("/dev/zero", "rb") as zeros:
    ZEROS = zeros.read()


def unsqueeze_pairwise_differences(x, y):
    return ZEROS
