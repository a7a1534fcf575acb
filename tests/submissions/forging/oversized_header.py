# drill: topk_keep
# expect: rejected
# why: A header claims 4 GiB, which a trusting reader would allocate.
import os

os.write(3, b"TDRILL1\n" + b"\xff\xff\xff\xff" + b"{}")
os._exit(0)
