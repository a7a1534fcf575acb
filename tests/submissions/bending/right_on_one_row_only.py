# drill: gather_class_scores
# expect: wrong
# why: all rows are looked up with the label of the first.
def gather_class_scores(scores, label):
    return scores[:, label[0]] if len(label) else scores.new_empty(0)
