package org.netiquette.rules.review;

/**
 * The four lights: what of a game plan the draft shows.
 *
 * @param reason it says why the writer writes to this person
 * @param research it shows something learnt beforehand about the person or the company
 * @param questions how many questions it asks that only this person can answer
 * @param courtesy it thanks, or leaves the reader the choice
 */
public record GamePlan(boolean reason, boolean research, int questions, boolean courtesy) {}
