# drill: matmul_row_dots
# expect: pass
# why: more parameters than are asked, all with defaults.
def matmul_row_dots(x, y, dim=-1, *, keepdim=False, scale=None):
    out = (x * y).sum(dim, keepdim=keepdim)
    return out if scale is None else out * scale
