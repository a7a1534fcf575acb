# drill: topk_labels
# expect: output_limit
# kind: limit
# why: print without end.
def topk_labels(scores, k):
    while True:
        print("all is well " * 1000)
