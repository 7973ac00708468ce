// Package decisions is the pages of decisions with their papers, and of the rule
// sets that they rest on. Of the other rooms it uses history, and certificates to
// print.
package decisions
