# drill: flatten_pixels
# expect: pass
# why: Variable, .data and semicolons, as in a file of years ago.
from torch.autograd import Variable;


def flatten_pixels(images) :
  x = Variable(images); x = x.data
  x = x.transpose(1, 2) .transpose(2, 3) ; x = x.contiguous( )
  return x.view( - 1,x.size(3) )
