# drill: expand_leave_one_out
# expect: pass
# why: what is written to was cloned before.
def expand_leave_one_out(row):
    out = row.clone().expand(len(row), -1).contiguous().clone()
    out.diagonal().zero_()
    return out
