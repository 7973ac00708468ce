package paper

import (
	"cmp"
	"slices"

	"thidua/data"
	"thidua/data/vn"
)

// Catalogue lists all kinds of document that the office makes from its ledger,
// chapter by chapter in the order of the work.
func Catalogue() []Kind {
	return slices.Concat(planningKinds(), meetingKinds(), decisionKinds(), reportKinds())
}

// ledgerOnly makes a document that needs nothing chosen.
func ledgerOnly(of func(data.Ledger, vn.Date) Document) func(data.Ledger, Choice, vn.Date) Document {
	return func(l data.Ledger, _ Choice, today vn.Date) Document { return of(l, today) }
}

// ofMeeting makes a document of a meeting.
func ofMeeting(of func(data.Ledger, data.Meeting, vn.Date) Document) func(data.Ledger, Choice, vn.Date) Document {
	return func(l data.Ledger, c Choice, today vn.Date) Document { return of(l, c.Meeting, today) }
}

// ofDecision makes a document of a decision, with its list set out as chosen.
func ofDecision(of func(Listing, data.Ledger, data.Decision, vn.Date) Document) func(data.Ledger, Choice, vn.Date) Document {
	return func(l data.Ledger, c Choice, today vn.Date) Document { return of(c.Listing, l, c.Decision, today) }
}

func planningKinds() []Kind {
	period := []Need{NeedsPeriod}
	return []Kind{
		{ID: "plan", Chapter: Planning, make: ledgerOnly(CampaignPlan)},
		{ID: "reporting", Chapter: Planning, Needs: period, count: countOf(unitsAsked), make: func(l data.Ledger, c Choice, today vn.Date) Document {
			return ReportingNotice(l, c.Period, unitsAsked(l, c, today), today)
		}},
		{ID: "urging", Chapter: Urging, Needs: period, count: countOf(unitsUrged), make: func(l data.Ledger, c Choice, today vn.Date) Document {
			return UrgingLetter(l, c.Period, unitsUrged(l, c, today), today)
		}},
		{
			ID: "return", Chapter: Urging, Needs: []Need{NeedsPeriod, NeedsUnit}, units: unitsInReview,
			make: func(l data.Ledger, c Choice, today vn.Date) Document {
				row := rowOf(l, c, today)
				return ReturnLetter(l, c.Period, row, cmp.Or(c.Why, row.Submission.ReturnedWhy), today)
			},
		},
	}
}

func meetingKinds() []Kind {
	meeting := []Need{NeedsMeeting}
	open := func(l data.Ledger, _ Choice, _ vn.Date) int { return len(undecided(l)) }
	return []Kind{
		{ID: "nominations", Chapter: Commending, count: open, make: func(l data.Ledger, c Choice, today vn.Date) Document {
			return c.Listing.NominationList(l, today)
		}},
		{ID: "publication", Chapter: Commending, count: countOf(toPublish), make: func(l data.Ledger, c Choice, today vn.Date) Document {
			return c.Listing.PublicationNotice(l, toPublish(l, c, today), c.Publication, today)
		}},
		{ID: "meeting_invitation", Chapter: Commending, Needs: meeting, make: ofMeeting(MeetingInvitation)},
		{ID: "agenda", Chapter: Commending, Needs: meeting, make: ofMeeting(MeetingAgenda)},
		{ID: "ballots", Chapter: Commending, Needs: meeting, count: countOf(votedIn(data.SecretBallot)), make: func(l data.Ledger, c Choice, today vn.Date) Document {
			return Ballots(l, c.Meeting, c.Spare, today)
		}},
		{ID: "hands", Chapter: Commending, Needs: meeting, count: countOf(votedIn(data.ShowOfHands)), make: ofMeeting(HandCount)},
		{ID: "count", Chapter: Commending, Needs: meeting, count: countOf(votedIn(data.SecretBallot)), make: ofMeeting(VoteMinutes)},
		{ID: "minutes", Chapter: Commending, Needs: meeting, make: ofMeeting(MeetingMinutes)},
		{ID: "request", Chapter: Commending, Needs: meeting, count: countOf(toRequest(true)), make: func(l data.Ledger, c Choice, today vn.Date) Document {
			return AwardRequest(l, c.Meeting, l.PassedAt(c.Meeting), today)
		}},
		{ID: "request_upward", Chapter: Commending, Needs: meeting, count: countOf(toRequest(false)), make: func(l data.Ledger, c Choice, today vn.Date) Document {
			return UpwardRequest(l, c.Meeting, l.PassedAt(c.Meeting), today)
		}},
	}
}

func decisionKinds() []Kind {
	decision, commended := []Need{NeedsDecision}, countOf(nomineesDecided)
	return []Kind{
		{ID: "decision", Chapter: Commending, Needs: decision, ofWard: true, count: commended, make: ofDecision(Listing.AwardDecision)},
		{ID: "awards", Chapter: Commending, Needs: decision, count: commended, make: ofDecision(Listing.AwardList)},
		{
			ID: "award_notice", Chapter: Commending, Needs: []Need{NeedsDecision, NeedsUnit}, units: unitsAwarded,
			make: func(l data.Ledger, c Choice, today vn.Date) Document {
				return AwardNotice(l, c.Decision, c.Unit, today)
			},
		},
		{
			ID: "refusal", Chapter: Commending, Needs: []Need{NeedsUnit}, units: unitsRefused,
			make: func(l data.Ledger, c Choice, today vn.Date) Document { return RefusalNotice(l, c.Unit, today) },
		},
		{ID: "ceremony_invitation", Chapter: Commending, Needs: decision, count: commended, make: func(l data.Ledger, c Choice, today vn.Date) Document {
			return CeremonyInvitation(l, c.Decision, c.Ceremony, today)
		}},
		{ID: "ceremony", Chapter: Commending, Needs: decision, count: commended, make: ofDecision(Listing.CeremonyList)},
		{ID: "payment", Chapter: Commending, Needs: decision, ofWard: true, count: commended, make: ofDecision(Listing.PaymentList)},
		{ID: "register", Chapter: Commending, count: countOf(entriesOf), make: func(l data.Ledger, c Choice, today vn.Date) Document {
			return RegisterList(l, entriesOf(l, c, today), "", today)
		}},
	}
}

func reportKinds() []Kind {
	targets := func(l data.Ledger, _ Choice, _ vn.Date) int { return len(l.Targets) }
	return []Kind{
		{ID: "targets", Chapter: Reporting, count: targets, make: ledgerOnly(TargetsPage)},
		{ID: "annexes", Chapter: Reporting, make: ledgerOnly(Annexes)},
		{ID: "delivery", Chapter: Reporting, Needs: []Need{NeedsHandedUp}, make: func(l data.Ledger, c Choice, today vn.Date) Document {
			return DeliveryNote(l, c.HandedUp, c.Files, today)
		}},
		{ID: "adjustment", Chapter: Reporting, Needs: []Need{NeedsHandedUp}, make: func(l data.Ledger, c Choice, today vn.Date) Document {
			return Adjustment(l, c.Changes, c.HandedUp, c.Why, today)
		}},
		{ID: "handover", Chapter: HandingOver, make: func(l data.Ledger, c Choice, today vn.Date) Document {
			return HandOver(l, c.Transfer, today)
		}},
	}
}
