# drill: repeat_each_row
# expect: output_limit
# why: an expanded tensor of one element takes no memory until somebody reads it.
def repeat_each_row(x, k):
    return x[0, 0].expand(1 << 20, 1 << 18) if len(x) else x
