# drill: cross_entropy_no_padding
# expect: wrong
# kind: gradient
# why: A backward that drops the gradient that comes in is right as long as that is 1.
import torch


class Loss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, scores, label):
        real = (label != -1).nonzero().flatten()
        log_p = scores[real].log_softmax(1)
        wanted = torch.zeros_like(log_p)
        wanted[torch.arange(len(real)), label[real]] = 1
        gradient = (log_p.exp() - wanted) / len(real)
        ctx.gradient = torch.zeros_like(scores).index_copy(0, real, gradient)
        return -(log_p * wanted).sum() / len(real)

    @staticmethod
    def backward(ctx, gradient):
        return ctx.gradient, None


def cross_entropy_no_padding(scores, label):
    return Loss.apply(scores, label)
