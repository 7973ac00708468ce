package data

import "slices"

// Denominator is what a share of votes is reckoned against. Rules differ, so
// the office sets it for each form.
type Denominator string

// The denominators.
const (
	OfMembers Denominator = "members" // all members of the Council
	OfPresent Denominator = "present" // the members who are present
	OfBallots Denominator = "ballots" // the valid ballots
)

// Denominators lists all denominators in the order in which they are offered.
func Denominators() []Denominator { return []Denominator{OfMembers, OfPresent, OfBallots} }

// VoteManner is how a Council votes.
type VoteManner string

// The manners of voting.
const (
	SecretBallot VoteManner = "secret"
	ShowOfHands  VoteManner = "hands"
)

// VoteManners lists both manners.
func VoteManners() []VoteManner { return []VoteManner{SecretBallot, ShowOfHands} }

// VoteRule is how a Council decides on a form of commendation. A share is a
// fraction of whole numbers, 80 of 100 or 2 of 3, so that it is never rounded.
type VoteRule struct {
	Of         Denominator `json:"of"`
	Manner     VoteManner  `json:"manner"`
	Share      int         `json:"share"`     // votes in favour, of so many …
	OutOf      int         `json:"out_of"`    // … so many; 0 where no vote is needed
	Written    bool        `json:"written"`   // opinions of absent members in writing count
	Quorum     int         `json:"quorum"`    // members present, of so many …
	QuorumOf   int         `json:"quorum_of"` // … members; 0 for no quorum
	LegalBasis string      `json:"basis"`
}

// Needed reports whether the Council has to vote.
func (r VoteRule) Needed() bool { return r.OutOf > 0 }

// Check reports the first field of r that cannot stay as it is.
func (r VoteRule) Check() error {
	switch {
	case !r.Needed():
		return nil
	case r.Share <= 0 || r.Share > r.OutOf:
		return &Problem{Key: "problem.vote_share", Field: "share"}
	case !slices.Contains(Denominators(), r.Of):
		return required("of")
	case !slices.Contains(VoteManners(), r.Manner):
		return required("manner")
	case r.QuorumOf < 0 || r.Quorum < 0 || r.Quorum > r.QuorumOf:
		return &Problem{Key: "problem.vote_quorum", Field: "quorum"}
	}
	return nil
}

// Assembly is who may vote on a nominee at a meeting: members with a conflict
// of interest are left out of every number.
type Assembly struct {
	Members int
	Present int
	Written int // absent members who have given their opinion in writing
}

// Votes are the votes on one nominee.
type Votes struct {
	For, Against, Invalid      int // ballots or hands of those present
	WrittenFor, WrittenAgainst int
}

// Tally is what a vote comes to.
type Tally struct {
	For, Of int
	Quorum  bool // enough members were there
	Passed  bool
}

// Count counts the votes on a nominee under rule r.
func (r VoteRule) Count(a Assembly, v Votes) (Tally, error) {
	if err := v.check(a); err != nil {
		return Tally{}, err
	}
	t := Tally{For: v.For, Quorum: r.QuorumOf == 0 || a.Present*r.QuorumOf >= r.Quorum*a.Members}
	switch r.Of {
	case OfMembers:
		t.Of = a.Members
	case OfPresent:
		t.Of = a.Present
	case OfBallots:
		t.Of = v.For + v.Against
	}
	if r.Written {
		t.For += v.WrittenFor
		switch r.Of {
		case OfPresent:
			t.Of += a.Written
		case OfBallots:
			t.Of += v.WrittenFor + v.WrittenAgainst
		}
	}
	t.Passed = t.Quorum && t.Of > 0 && t.For*r.OutOf >= r.Share*t.Of
	return t, nil
}

// check refuses votes that cannot have been cast.
func (v Votes) check(a Assembly) error {
	switch {
	case min(v.For, v.Against, v.Invalid, v.WrittenFor, v.WrittenAgainst, a.Members, a.Present, a.Written) < 0:
		return &Problem{Key: "problem.negative", Field: "for"}
	case a.Present+a.Written > a.Members:
		return &Problem{Key: "problem.assembly", Field: "present", Args: []any{"Members", a.Members}}
	case v.For+v.Against+v.Invalid > a.Present:
		return &Problem{Key: "problem.more_votes", Field: "for", Args: []any{"Present", a.Present}}
	case v.WrittenFor+v.WrittenAgainst > a.Written:
		return &Problem{Key: "problem.more_written", Field: "written_for", Args: []any{"Written", a.Written}}
	}
	return nil
}
