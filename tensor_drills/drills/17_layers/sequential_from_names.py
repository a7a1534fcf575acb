"""In an nn.Sequential everything has a number, and what has no parameters counts, too."""

import math

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, nn, torch

drill = Drill(
    level=3,
    ops=("torch.nn.Sequential", "torch.nn.Flatten", "torch.nn.Tanh", "torch.nn.Linear"),
    title=Text(en="A model that fits its names", zh="按参数名重建模型"),
    statement=Text(
        en="A saved model holds `body.1.weight` (units, pixels), `body.1.bias`, `body.3.weight` "
        "(classes, units) and `body.3.bias`. Its `body` was one `nn.Sequential` of four modules: "
        "the images are flattened, then come a linear layer, tanh and a linear layer. Write the "
        "module so that this state_dict loads into it.",
        zh="已保存的模型里有 `body.1.weight` (units, pixels)、`body.1.bias`、`body.3.weight` "
        "(classes, units) 和 `body.3.bias`。它的 `body` 是由四个模块组成的一个 `nn.Sequential`：展"
        "平图像，线性层，tanh，再一个线性层。写出这个模块，使这份 state_dict 能够加载进来。",
    ),
    hints=(
        Text(
            en="The numbers are places within the `nn.Sequential`. What stands at 0 and at 2?",
            zh="这些数字是在 `nn.Sequential` 里的位置。0 和 2 处是什么？",
        ),
        Text(
            en="Flattening and tanh have no parameters, but as modules they take a place: there is "
            "an `nn.Flatten` and an `nn.Tanh`.",
            zh="展平和 tanh 没有参数，但作为模块也占一个位置：有 `nn.Flatten` 和 `nn.Tanh`。",
        ),
        Text(
            en="The prefix `body.` is the name of the attribute that holds the `nn.Sequential`.",
            zh="前缀 `body.` 就是存放 `nn.Sequential` 的属性名。",
        ),
    ),
    weights={
        "body.1.weight": "units pixels",
        "body.1.bias": " units",
        "body.3.weight": "classes units",
        "body.3.bias": " classes",
    },
    gradients_of=("images", "body.1.weight", "body.1.bias", "body.3.weight", "body.3.bias"),
)


@drill.reference
class SequentialFromNames(nn.Module):
    """h[i, k] = tanh(body.1.bias[k] + sum over j of (pixel j of image i) * body.1.weight[k, j]),
    out[i, m] = body.3.bias[m] + sum over k of h[i, k] * body.3.weight[m, k]
    """

    def __init__(self, pixels: int, units: int, classes: int) -> None:
        super().__init__()
        self.body = nn.Sequential(
            nn.Flatten(), nn.Linear(pixels, units), nn.Tanh(), nn.Linear(units, classes)
        )

    def forward(self, images: Float[Tensor, "n h w"]) -> Float[Tensor, "n classes"]:
        rows = []
        for image in images:
            values = [pixel for line in image for pixel in line]
            for layer in (self.body[1], self.body[3]):
                if layer is self.body[3]:
                    values = [torch.tanh(value) for value in values]
                values = [
                    bias + sum(a * b for a, b in zip(values, weight, strict=True))
                    for weight, bias in zip(layer.weight, layer.bias, strict=True)
                ]
            rows.append(torch.stack(values))
        return torch.stack(rows)


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one pixel", "一个像素"), 1, (1, 1), 1, 1),
        (("one image", "一张图像"), 1, (1, 2), 2, 2),
        (("two images", "两张图像"), 2, (2, 2), 1, 3),
        (("all sizes 2", "各个大小都是 2"), 2, (1, 2), 2, 2),
    ]
    some = range(1, 4)
    windows = [(1, 3), (2, 1), (2, 2)]
    for name, n, window, units, classes in draw.then_random(named, some, windows, some, some):
        pixels = math.prod(window)
        weights = {
            "body.1.weight": draw.signed(units, pixels) / 32,
            "body.1.bias": draw.signed(units) / 32,
            "body.3.weight": draw.signed(classes, units) / 4,
            "body.3.bias": draw.signed(classes) / 4,
        }
        images = draw.signed(n, *window) / 32
        yield Case(name, pixels=pixels, units=units, classes=classes, **weights, images=images)


@drill.misconception(
    en="The images are flattened in `forward`, so the linear layer is at place 0. In the saved "
    "model it is at 1: an `nn.Flatten` stood in front of it.",
    zh="展平写在了 `forward` 里，于是线性层的位置是 0。保存的模型里它在 1：前面有一个 "
    "`nn.Flatten`。",
)
class FlattenedInForward(nn.Module):
    def __init__(self, pixels, units, classes):
        super().__init__()
        self.body = nn.Sequential(nn.Linear(pixels, units), nn.Tanh(), nn.Linear(units, classes))

    def forward(self, images):
        return self.body(images.flatten(1))


@drill.misconception(
    en="The modules are right and the prefix is missing: the class is the `nn.Sequential` itself. "
    "In the saved model an attribute `body` holds it.",
    zh="模块都对，但缺少前缀：这个类本身就是 `nn.Sequential`。保存的模型里它存放在属性 `body` 中。",
)
class WasTheSequentialItself(nn.Sequential):
    def __init__(self, pixels, units, classes):
        layers = nn.Linear(pixels, units), nn.Linear(units, classes)
        super().__init__(nn.Flatten(), layers[0], nn.Tanh(), layers[1])


@drill.misconception(
    en="The names fit, so the state loads without a word, and yet it is another model: ReLU where "
    "tanh was. Names say nothing of modules that have no parameters.",
    zh="名字都对得上，状态加载时一声不响，但这是另一个模型：tanh 的位置上是 ReLU。"
    "没有参数的模块，名字里看不出来。",
)
class TookRelu(nn.Module):
    def __init__(self, pixels, units, classes):
        super().__init__()
        layers = nn.Linear(pixels, units), nn.Linear(units, classes)
        self.body = nn.Sequential(nn.Flatten(), layers[0], nn.ReLU(), layers[1])

    def forward(self, images):
        return self.body(images)


@drill.misconception(
    en="`nn.Flatten(0)` flattens the batch away as well: one row of all pixels of all images. It "
    "should begin at dim 1, as `nn.Flatten` does by default.",
    zh="`nn.Flatten(0)` 把批次也展平了：所有图像的所有像素成了一行。"
    "应从 dim 1 开始，`nn.Flatten` 默认就是如此。",
)
class FlattenedTheBatch(nn.Module):
    def __init__(self, pixels, units, classes):
        super().__init__()
        layers = nn.Linear(pixels, units), nn.Linear(units, classes)
        self.body = nn.Sequential(nn.Flatten(0), layers[0], nn.Tanh(), layers[1])

    def forward(self, images):
        return self.body(images)


@drill.alternative
class ListOfFour(nn.Module):
    def __init__(self, pixels, units, classes):
        super().__init__()
        first, second = nn.Linear(pixels, units), nn.Linear(units, classes)
        self.body = nn.ModuleList([nn.Flatten(), first, nn.Tanh(), second])

    def forward(self, images):
        for module in self.body:
            images = module(images)
        return images


@drill.alternative
class AppendedOneByOne(nn.Module):
    def __init__(self, pixels, units, classes):
        super().__init__()
        self.body = nn.Sequential()
        self.body.append(nn.Flatten(start_dim=1, end_dim=-1))
        self.body.append(nn.Linear(pixels, units))
        self.body.append(nn.Tanh())
        self.body.append(nn.Linear(units, classes))

    def forward(self, images):
        return self.body(images)


@drill.alternative
class PlaceholdersAndFunctions(nn.Module):
    def __init__(self, pixels, units, classes):
        super().__init__()
        layers = {"1": nn.Linear(pixels, units), "3": nn.Linear(units, classes)}
        self.body = nn.ModuleDict(layers)

    def forward(self, images):
        h = torch.tanh(self.body["1"](images.reshape(len(images), -1)))
        return self.body["3"](h)
