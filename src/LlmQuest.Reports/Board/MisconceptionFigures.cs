using System.Collections.Immutable;

namespace LlmQuest.Reports.Board;

/// <summary>Who holds a misconception.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Sentence">What it says, where the course is at hand; else empty.</param>
/// <param name="Learners">How they are called, in order.</param>
/// <param name="Places">Addresses of the challenges in which it was shown, with how many learners showed it there; the most first.</param>
/// <param name="StillHeld">Those who showed it again after they had passed a challenge in which they had shown it.</param>
/// <param name="Lately">How many showed it in the last week.</param>
public sealed record MisconceptionFigures(string Id, string Sentence, ImmutableArray<string> Learners, ImmutableArray<(string Challenge, int Learners)> Places, ImmutableArray<string> StillHeld, int Lately);
