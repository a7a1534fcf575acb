# drill: unsqueeze_pairwise_differences
# expect: pass
# why: inspect reads the source and the signature of what is running.
import inspect
import sys


def unsqueeze_pairwise_differences(x, y):
    me = sys.modules[__name__].unsqueeze_pairwise_differences
    assert "looks" not in inspect.getsource(me)[4:10]
    assert list(inspect.signature(me).parameters) == ["x", "y"]
    assert __file__ and __name__ != "__main__"
    return x.outer(y.new_ones(len(y))) - y
