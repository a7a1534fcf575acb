# drill: topk_keep
# expect: error
# why: pytest.skip raises what a grader inside pytest would take for a skipped test.
import pytest


def topk_keep(scores, k):
    pytest.skip("not today")
