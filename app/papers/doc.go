// Package papers is the page of all documents that the office makes from its
// ledger: what each is made from, what is lacking, and the way to the page where
// that is settled. It shows documents; what they say is laid down in data/paper.
// Of the other rooms it uses upward, for what is in a package.
package papers
