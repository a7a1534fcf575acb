# drill: cat_features
# expect: pass
# why: tabs, and blank lines with blanks in them.
import torch


def cat_features(x, y):
	if x.shape[1]:
		
   
		return torch.hstack((x, y))	
	return y.clone()
