# drill: unsqueeze_pairwise_differences
# expect: pass
# why: only values, shape and dtype of an input are compared; a flag for autograd harms no one.
def unsqueeze_pairwise_differences(x, y):
    x.requires_grad_()
    return x[:, None] - y
