# drill: linear_shapes
# expect: output_limit
# kind: limit
# why: the file prints before it defines anything.
import sys

while True:
    sys.stderr.write("loading " * 1000)
