# drill: topk_keep
# expect: wrong
# kind: value
# why: The solution would be fetched from a page.
import urllib.request

answer = None
try:
    with urllib.request.urlopen("http://192.0.2.1/topk_keep.py", timeout=0.2) as page:
        print("STOLEN", page.read())
except OSError as error:
    if "timed out" in str(error) or "refused" in str(error):
        print("STOLEN: there is a network")


def topk_keep(scores, k):
    return scores * 0
