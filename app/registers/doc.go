// Package registers is the standing lists of a campaign: units with their past,
// movements with what units report of them, exemplars, legal bases, tasks and
// holidays. Of the other rooms it uses history alone.
package registers
