/**
 * Three drafts to try the page with; every person, company and sentence in them is invented.
 *
 * @type {Record<"mistakes"|"good"|"colleague", import("./marks.js").Draft>}
 */
export const EXAMPLES = {
  mistakes: {
    subject: "Job at Norwind?",
    body: `Dear Ms Okafor,

I found your profile online and saw that you work at Norwind. I am an engineer looking for a new position, and I wanted to ask if you have any openings in your team.

You will find my CV attached. Do you think my profile would be a good fit for wind energy? I have ten years of experience and I learn quickly.

If you are not the right person, please send me the names of the managers who are hiring.

I need an answer by Friday, because I have to decide about another offer.

Regards,
Tom Arendt
`,
    attachments: ["CV_Tom_Arendt.pdf"],
    thread: "",
  },
  good: {
    subject: "A question about your move from shipyards to offshore wind",
    body: `Dear Ms Okafor,

I am writing to you because you made the step that I am thinking about: from building ships to building wind farms. I have spent ten years on hulls in Gdynia and am getting to know the field before I decide where to go.

I listened to your talk in Esbjerg about floating foundations, and what stayed with me was how you let the harbour crew redraw the mooring plan.

Two things I could not find anywhere. What did you have to unlearn from shipbuilding in your first year? And which part of the work surprised you most once the first turbine was out at sea?

Would you have twenty minutes for a call in the coming weeks? If this is a busy time, I completely understand, and two lines by mail would already help me a lot.

Thank you for reading, and for the talk.

Warm regards,
Tom Arendt
`,
    attachments: [],
    thread: "",
  },
  colleague: {
    subject: "Minutes from Tuesday",
    body: `Hi Priya,

Here are the minutes from Tuesday. The second page has the new dates for the pump tests; could you check that they fit with the crane?

I am in the workshop until four, come by if anything looks odd.

Thanks,
Tom
`,
    attachments: ["Minutes_Tuesday.pdf"],
    thread: "",
  },
};
