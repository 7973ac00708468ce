// Package plantext reads the text of a plan, pasted or scanned, into a draft of
// a campaign: what the plan is, its targets, deadlines, movements, tasks and
// the documents that it names.
//
// It only recognises. Each item says from which bytes of the text it was read
// and what is not certain about it; wording is kept as it stands, and what
// cannot be read is left out rather than guessed.
package plantext
