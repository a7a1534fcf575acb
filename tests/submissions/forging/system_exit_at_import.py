# drill: topk_keep
# expect: error
# kind: exception
# why: sys.exit(0) while the file is loaded is not the end of the grading, nor a success.
import sys

sys.exit(0)
