# drill: unsqueeze_pairwise_differences
# expect: timeout memory
# timeout: 0.4
# why: one power of whole numbers that takes years, or all memory first.
def unsqueeze_pairwise_differences(x, y):
    return x[:, None] - y + 7 ** (7**11)
