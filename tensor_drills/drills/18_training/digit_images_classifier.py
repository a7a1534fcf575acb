"""Small pictures of digits: learn from noisy ones, name the digits on others."""

from tensor_drills.declare import Case, Draw, Drill, Float, Int, Iterator, Tensor, Text, torch

ROWS = (  # each digit row by row, three pixels a row
    "111101101101111",
    "010110010010111",
    "111001111100111",
    "111001111001111",
    "101101111001001",
    "111100111001111",
    "111100111101111",
    "111001001001001",
    "111101111101111",
    "111101111001111",
)
DIGITS = torch.tensor([[float(pixel) for pixel in row] for row in ROWS]).reshape(10, 5, 3)

drill = Drill(
    level=4,
    ops=(
        "torch.nn.functional.cross_entropy",
        "torch.argmax",
        "torch.flatten",
        "torch.nn.Linear",
    ),
    title=Text(en="Learn to read digits", zh="学会认数字"),
    statement=Text(
        en="Each of `images` shows one of ten digits in 5 x 3 pixels, with much noise; `label[i]` "
        "is its class, 0 to 9. Learn from them to tell the classes of `unseen`, other noisy images "
        "of the same digits: return one class each. It passes when at most a tenth of them is "
        "wrong.",
        zh="`images` 中每张图用 5 x 3 个像素画着十个数字之一，噪声很大；`label[i]` 是它的类别，0 "
        "到 9。"
        "从中学习，然后判断 `unseen` 的类别：它们是同样这些数字的另一些带噪图像。每张返回一个类别，"
        "错误不超过十分之一，即为通过。",
    ),
    hints=(
        Text(
            en="A linear layer from 15 pixels to 10 scores is enough.",
            zh="一个从 15 个像素到 10 个得分的线性层就够了。",
        ),
        Text(
            en="`cross_entropy` takes the scores as they are and the labels as integers.",
            zh="`cross_entropy` 直接接收得分（logits），标签用整数。",
        ),
        Text(
            en="A hundred steps of gradient descent over all images, at a rate of 0.5, are enough. "
            "With `unseen` nothing is learned: its classes are only asked at the end.",
            zh="用全部图像、学习率 0.5，做一百步梯度下降就够了。`unseen` 不参与学习，"
            "最后才用来判断。",
        ),
    ),
)


@drill.reference
def digit_images_classifier(
    images: Float[Tensor, "n 5 3"], label: Int[Tensor, " n"], unseen: Float[Tensor, "m 5 3"]
) -> Int[Tensor, " m"]:
    """out[i] = the label of those images that show the same digit as unseen[i]"""
    named = {_shown(image): int(k) for image, k in zip(images, label, strict=True)}
    return torch.tensor([named[_shown(image)] for image in unseen])


def _shown(image: Tensor) -> int:
    """Return which digit an image shows, before or after its colours were turned round."""
    clean = torch.cat([DIGITS, 1 - DIGITS])
    return int((clean - image).abs().sum(dim=(1, 2)).argmin())  # the noise stays below a half


@drill.bound(
    en="share of the unseen images that are wrong",
    zh="未见图像中判错的比例",
    at_most=0.1,
)
def wrong_share(result, images, label, unseen):
    return (result != digit_images_classifier(images, label, unseen)).double().mean()


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    def noisy(which: Tensor) -> Tensor:
        noise = draw.index(len(which), 5, 3, below=61) / 100 - 0.3
        return DIGITS[which] + noise

    named = [
        (("light on dark", "深底浅字"), 1.0, torch.arange(10)),
        (("dark on light, other labels", "浅底深字，标签另编"), -1.0, torch.arange(3, 13) % 10),
    ]
    others_of = [torch.arange(first, first + 10) % 10 for first in range(10)]
    for name, sign, names in draw.then_random(named, [1.0, -1.0], others_of, further=1):
        seen = draw.distinct(120).long() % 10
        unseen = draw.distinct(50).long() % 10
        images, others = (noisy(which) * sign + (sign < 0) for which in (seen, unseen))
        yield Case(name, images=images, label=names[seen], unseen=others)


def _trained(rows, label, *, softmaxes=1):
    weight = torch.zeros(rows.shape[1] + 1, 10, requires_grad=True)
    rows = torch.cat([rows, torch.ones_like(rows[:, :1])], dim=1)
    for _ in range(60):
        scores = rows @ weight
        if softmaxes == 2:
            scores = scores.softmax(dim=1)
        loss = torch.nn.functional.cross_entropy(scores, label)
        (grad,) = torch.autograd.grad(loss, weight)
        weight = (weight - grad).detach().requires_grad_()
    return weight.detach()


def _scores(weight, rows):
    return torch.cat([rows, torch.ones_like(rows[:, :1])], dim=1) @ weight


@drill.misconception(
    en="The images were cut up wrongly: `reshape(15, -1)` reads on in memory order and mixes the "
    "pixels of several images. The first dim, that of the images, has to stay.",
    zh="图像切错了：`reshape(15, -1)` 按内存顺序往下读，把几张图像的像素混在了一起。"
    "第一维是图像，必须保留。",
)
def mixed_pixels_of_images(images, label, unseen):
    weight = _trained(images.reshape(15, -1).T, label)
    return _scores(weight, unseen.reshape(15, -1).T).argmax(dim=1)


@drill.misconception(
    en="`argmax(dim=0)` tells for each class which image has the highest score. For each image the "
    "best class is asked: that runs along the classes.",
    zh="`argmax(dim=0)` 给出的是每个类别得分最高的图像。题目要的是每张图像得分最高的类别："
    "要沿类别那一维取。",
)
def took_the_best_image_of_each_class(images, label, unseen):
    return _scores(_trained(images.flatten(1), label), unseen.flatten(1)).argmax(dim=0)


@drill.misconception(
    en="The images were shuffled and the labels were not: after that no image stands beside its "
    "own label, and there is nothing to learn.",
    zh="打乱了图像，却没有打乱标签：每张图像旁边已不是它自己的标签，什么也学不到。",
)
def shuffled_only_the_images(images, label, unseen):
    torch.manual_seed(0)
    weight = _trained(images.flatten(1)[torch.randperm(len(images))], label)
    return _scores(weight, unseen.flatten(1)).argmax(dim=1)


@drill.misconception(
    en="Only the number of light pixels was learned from: several digits have the same number. "
    "Each pixel needs a weight of its own.",
    zh="只利用了亮像素的多少，而好几个数字的亮像素一样多。每个像素都要有自己的权重。",
)
def learned_from_the_sum_of_pixels(images, label, unseen):
    weight = _trained(images.mean(dim=(1, 2))[:, None], label)
    return _scores(weight, unseen.mean(dim=(1, 2))[:, None]).argmax(dim=1)


@drill.alternative
def nearest_mean(images, label, unseen):
    means = torch.stack([images[label == k].mean(dim=0) for k in range(10)]).flatten(1)
    return torch.cdist(unseen.flatten(1), means).argmin(dim=1)


@drill.alternative
def hidden_layer(images, label, unseen):
    torch.manual_seed(0)
    network = torch.nn.Sequential(
        torch.nn.Flatten(), torch.nn.Linear(15, 32), torch.nn.ReLU(), torch.nn.Linear(32, 10)
    ).to(images.device)
    optimizer = torch.optim.Adam(network.parameters(), lr=0.01)
    for _ in range(150):
        optimizer.zero_grad()
        torch.nn.functional.cross_entropy(network(images), label).backward()
        optimizer.step()
    return network(unseen).argmax(dim=1)


@drill.alternative
def least_squares_on_one_hot(images, label, unseen):
    targets = torch.nn.functional.one_hot(label, 10).to(images.dtype)
    rows, others = (
        torch.nn.functional.pad(part.flatten(1), (0, 1), value=1.0) for part in (images, unseen)
    )
    return (others @ torch.linalg.lstsq(rows, targets).solution).argmax(dim=-1)
