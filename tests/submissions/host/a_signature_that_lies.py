# drill: cat_features
# expect: wrong error
# why: a signature of a class of its own, which ends the program when it is asked to bind.
import inspect


class Lying(inspect.Signature):
    def bind(self, *arguments, **named):
        raise SystemExit(0)

    def __str__(self):
        raise SystemExit(0)


def cat_features(x, y):
    return x


cat_features.__signature__ = Lying()
