// Texts of entries of the directory in other languages: a (:Translation) is a part (V0290) like the others. The index finds those
// that somebody should look at again, because what they translate was changed after them.
CREATE INDEX translation_outdatedOn_idx FOR (n:Translation) ON (n.outdatedOn);
