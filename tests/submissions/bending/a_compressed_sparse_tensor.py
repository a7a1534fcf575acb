# drill: unsqueeze_pairwise_differences
# expect: rejected
# why: the right values as compressed rows.
def unsqueeze_pairwise_differences(x, y):
    return (x[:, None] - y).to_sparse_csr()
