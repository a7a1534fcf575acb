# drill: where_safe_reciprocal
# expect: timeout
# timeout: 0.4
# why: the call returns at once; its backward never does.
def where_safe_reciprocal(x):
    def forever(gradient):
        while True:
            pass

    x.register_hook(forever)
    zero = x == 0
    return (1 / x.masked_fill(zero, 1)).masked_fill(zero, 0)
