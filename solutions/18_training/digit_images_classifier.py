import torch
from jaxtyping import Float, Int
from torch import Tensor


def digit_images_classifier(
    images: Float[Tensor, "n 5 3"], label: Int[Tensor, " n"], unseen: Float[Tensor, "m 5 3"]
) -> Int[Tensor, " m"]:
    torch.manual_seed(0)
    network = torch.nn.Sequential(torch.nn.Flatten(), torch.nn.Linear(15, 10)).to(images.device)
    optimizer = torch.optim.SGD(network.parameters(), lr=0.5)
    for _ in range(200):
        # cross_entropy takes the scores as they are: a softmax before it slows it down.
        loss = torch.nn.functional.cross_entropy(network(images), label)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    with torch.no_grad():
        return network(unseen).argmax(dim=1)
