# drill: gather_class_scores
# expect: wrong
# kind: rule
# why: The guard of a program stands at the left margin; in a function it is a branch like others.
import torch


def gather_class_scores(scores, label):
    if __name__ == "__main__":
        return scores.gather(1, label[:, None]).squeeze(1)
    else:
        out = [row[column] for row, column in zip(scores, label)]
        return torch.stack(out) if out else scores.new_empty(0)
