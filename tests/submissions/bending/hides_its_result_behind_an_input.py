# drill: expand_leave_one_out
# expect: wrong
# kind: layout
# why: the storage of the input is grown and the result laid behind the input's own elements.
def expand_leave_one_out(row):
    n = len(row)
    values = row.repeat(n, 1).fill_diagonal_(0)
    row.untyped_storage().resize_(4 * (n + n * n))
    out = row.as_strided((n, n), (n, 1), n)
    out.copy_(values)
    return out
