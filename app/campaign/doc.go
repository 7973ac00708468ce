// Package campaign makes and describes campaigns: the form, the wizard that reads
// a plan, the clone for the next year, and the doubtful readings of a plan with
// their answers.
package campaign
