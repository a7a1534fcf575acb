# drill: matmul_row_dots
# expect: timeout
# timeout: 0.4
# why: a loop in C that holds the interpreter's lock and looks at no signal.
def matmul_row_dots(x, y):
    return x[:, 0] + sum(range(10**15))
