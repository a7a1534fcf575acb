# drill: gather_class_scores
# expect: wrong
# kind: rule
# why: What stands under the guard of a program is not run here, unless the file takes that name.
__name__ = "__main__"
import torch


def gather_class_scores(scores, label):
    if __name__ == "__main__":
        out = []
        for row, column in zip(scores, label):
            out.append(row[column])
        return torch.stack(out) if out else scores.new_empty(0)
