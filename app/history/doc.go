// Package history is the journal of every change, as a page of its own and as
// the pane under a record, and tells each change in words. It lies below the
// other rooms, which show it beside their records.
package history
