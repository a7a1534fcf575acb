# drill: linear_shapes
# expect: error
# kind: exception
# why: a model from the net, if there were one.
import urllib.request


def linear_shapes():
    urllib.request.urlopen("http://127.0.0.1:1/answers.json", timeout=1)
