// Package report words the ward's report to the city (plan V.2) from a ledger:
// what it says part by part, how the sentences of the office and the officer's
// own words are laid over what the figures say, and which numbers of its text
// differ from the annexes. Nothing here knows how it is set on paper.
//
// A sentence is a template: words with figures in braces, "{met}/{count} chỉ
// tiêu". The figures come from the same rows as the annexes. What the officer
// changes by hand is kept as such a template too, so that her words stay and
// the figures in them still follow the ledger.
//
// [Of] words the ward's report with a [Writer]; another report, such as an
// adjustment, is another list of parts by the same Writer under a scope of its
// own. [Edit], [Hide], [Restore], [Add], [Move] and [Confirm] make the edits
// that are kept, [FromWord] those of a file that was edited in Word. [Numbers]
// and [Findings] say what to look at before the report is signed.
package report
