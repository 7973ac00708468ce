// Package council is the Council: its members, its meetings with attendance and
// votes, and their papers. Other rooms learn of a vote from the ledger alone.
package council
