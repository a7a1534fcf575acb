# drill: bias_to_channels
# expect: wrong
# kind: layout
# why: A copy claims to be a view, with strides that do not give its values.
import tensor_drills.worker.child as child

describe_layout = child.describe_layout


def claiming(arguments):
    describe = describe_layout(arguments)
    return lambda tensor: describe(tensor) | {
        "alias": "bias",
        "stride": [0] * tensor.dim(),
        "offset": 0,
    }


child.describe_layout = claiming


def bias_to_channels(bias, images):
    return bias.view(1, -1, 1, 1).repeat(len(images), 1, *images.shape[2:])
