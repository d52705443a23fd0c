using LlmQuest.Core.Labs;

namespace LlmQuest.Core.Tests.Labs.Plain;

/// <summary>Experiments of the labs that look things up.</summary>
internal static class SomeRetrieval
{
    private const string Question = """{"question": "How high did it rise?", "gold": "3,140 metres", "filter": "words", "threshold": 0.5, "support_bar": 0.6, "k": 2}""";
    private const string Answered = """
        {"chunks": ["It rose to 3,140 metres.", "A goose flew by."], "index": "kept", "refused": false, "rewritten": "How high did the rocket rise?",
         "hits": [{"chunk": 0, "source": "gazette-4.md, page 3", "score": 0.712, "text": "It rose to 3,140 metres.", "used": true}, {"chunk": 1, "source": "gazette-1.md, page 2", "score": 0.31, "text": "A goose flew by.", "used": false}],
         "filtered": [{"chunk": 0, "kept": true, "value": 2}, {"chunk": 1, "kept": false, "value": 0}],
         "prompt": "Passages:\nIt rose to 3,140 metres.\nHow high?", "prompt_tokens": 21, "rewrite_prompt": "Q: Who? A: A rocket.", "prompt_without": "How high?",
         "texts": ["It rose to 3,140 metres. It was red."], "texts_without": ["To the Moon, which is very high, and then back again to the beach."],
         "support": [{"sentence": "It rose to 3,140 metres.", "score": 1, "word_recall": 1, "supported": true}, {"sentence": "It was red.", "score": 0.2, "word_recall": 0, "supported": false}],
         "flagged": true, "right": true, "right_without": false, "hit_at_k": 1, "mrr": 1, "context_gain": 12.345}
        """;

    private const string Set = """
        {"chunks": ["a", "b"], "hit_at_k": 0.5, "hit_low": 0.09, "hit_high": 0.91, "mrr": 0.5, "answered": 1, "answered_low": 0.34, "answered_high": 1, "refused_rightly": 0.5, "refused_low": 0.09, "refused_high": 0.91, "right_p_value": 1, "right_answers": 1, "right_answers_without": 0,
         "curve": [{"threshold": 0.4, "answered": 1, "refused": 0}, {"threshold": 0.5, "answered": 1, "refused": 0.5}, {"threshold": 0.6, "answered": 0.5, "refused": 1}],
         "cases": [{"question": "How high?", "gold": "3,140 metres", "score": 0.7, "source": "p", "rank": 1, "refused": false, "answer": "3,140 metres.", "right": true, "without": "High.", "right_without": false},
                   {"question": "Who found the stolen bronze octopus that sat on the fountain?", "gold": "Pip", "score": 0.6, "source": "p", "refused": false, "answer": "The hen.", "right": false},
                   {"question": "How old?", "score": 0.2, "source": "p", "refused": true, "answer": "The pages say nothing about this."}, {"question": "What for?", "score": 0.6, "source": "p", "refused": false, "answer": "For fun."}]}
        """;

    private const string Design = """
        {"nodes": [{"id": "split", "kind": "split"}, {"id": "find", "kind": "retrieve", "k": 2, "limit": 2}, {"id": "write", "kind": "generate"}, {"id": "check", "kind": "check"}, {"id": "say", "kind": "answer"}, {"id": "no", "kind": "refuse"}],
         "edges": [{"from": "split", "to": "find"}, {"from": "find", "to": "write", "when": "found"}, {"from": "find", "to": "no", "when": ["empty", "limit"]}, {"from": "write", "to": "check"}, {"from": "check", "to": "say", "when": "supported"}, {"from": "check", "to": "find", "when": "unsupported"}]}
        """;

    private const string Run = """
        {"right": 1, "wrong": 1, "refused": 1, "refused_rightly": 1, "tokens": 12345, "calls": 3, "accuracy": 0.6666666, "accuracy_low": 0.2, "accuracy_high": 0.94, "diagram": "flowchart TD", "index": "made", "seed": 7,
         "cases": [{"question": "How high?", "gold": "3,140 metres", "answer": "3,140 metres.", "verdict": "right", "path": "a", "calls": 1, "tokens": 10}, {"question": "Who found it?", "gold": "Pip", "answer": "The hen.", "verdict": "wrong", "path": "a", "calls": 2, "tokens": 20}, {"question": "How old?", "answer": "No.", "verdict": "refused rightly", "path": "a", "calls": 0, "tokens": 0}],
         "traces": [[], [{"node": "find", "kind": "retrieve", "in": "Who found it?", "out": [{"chunk": 0, "source": "gazette-3.md, page 2", "score": 0.7, "text": "x", "used": true}], "outcome": "found"}, {"node": "write", "kind": "generate", "in": "Who found it?", "prompt": "Passages\nWho found it?", "out": "The hen.", "outcome": "done"}, {"node": "check", "kind": "check", "in": "The hen.", "out": [{"sentence": "The hen.", "score": 0.8, "word_recall": 1, "supported": true}], "outcome": "supported"}, {"node": "say", "kind": "answer", "in": "The hen.", "out": "The hen."}], []],
         "earlier": [{"design": "split retrieve generate answer", "questions": 3, "right": 1, "wrong": 2, "refused": 0, "tokens": 900, "calls": 3, "accuracy": 0.3333}]}
        """;

    /// <summary>The experiment of a picture.</summary>
    public static Experiment Of(string picture) => picture switch
    {
        "rag" => An.Experiment("rag", Answered, Question),
        "rag-set" => An.Experiment("rag", Set, """{"k": 4, "threshold": 0.5}"""),
        "rag-refused" => An.Experiment("rag", """{"chunks": ["a"], "index": "made", "refused": true, "texts": ["The pages say nothing about this."], "hits": [{"chunk": 0, "source": "p", "score": -0.1, "text": "a", "used": false}]}""", """{"question": "How high?", "threshold": 0.5}"""),
        "rag-passages" => An.Experiment("rag", """{"chunks": ["One page\nof two lines.", "Another."]}""", """{"chunk_size": 30, "chunk_overlap": 5}"""),
        "rag-order" => An.Experiment("rag", """{"order": [2, 0, 1]}"""),
        _ => An.Experiment("pipeline", Run, Design),
    };
}
