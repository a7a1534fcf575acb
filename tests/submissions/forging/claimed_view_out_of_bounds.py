# drill: bias_to_channels
# expect: wrong
# kind: layout
# why: The claimed strides reach far beyond the memory of the input, in the grader's process.
import tensor_drills.worker.child as child

child.describe_layout = lambda arguments: lambda tensor: {
    "device": "cpu",
    "requires_grad": False,
    "alias": "bias",
    "stride": [1 << 40] * tensor.dim(),
    "offset": 1 << 60,
}


def bias_to_channels(bias, images):
    return bias.view(1, -1, 1, 1).repeat(len(images), 1, *images.shape[2:])
