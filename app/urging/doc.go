// Package urging reminds the units that have not reported: who is late, the
// messages and letters to them, and the log of what was sent. It receives no
// reports.
package urging
