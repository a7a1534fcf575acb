# drill: broadcast_shapes
# expect: error
# kind: exception
# why: an encoder in C that goes a hundred thousand levels down.
import json


def broadcast_shapes():
    items = {}
    for _ in range(100_000):
        items = {"shape": items}
    return json.dumps(items)
