# drill: fully_connected_shapes
# expect: error
# kind: exception
# why: Python itself ends it.
def fully_connected_shapes():
    return fully_connected_shapes()
