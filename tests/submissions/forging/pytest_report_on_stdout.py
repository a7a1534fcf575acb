# drill: topk_keep
# expect: crash
# why: The report of a test run that went well, and then status 0.
import os
import sys

print("collected 1 item\n\ntest_topk_keep.py .    [100%]\n\n====== 1 passed in 0.01s ======")
print("OK", file=sys.stderr)
sys.stdout.flush()
os._exit(0)
